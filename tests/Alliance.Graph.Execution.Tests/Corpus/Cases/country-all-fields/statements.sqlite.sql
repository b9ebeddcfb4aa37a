-- 1
SELECT "c"."code", "c"."alpha3", "c"."name", "c"."official_name", "c"."region", "c"."is_eu_member2014", "c"."is_founding_participant", "c"."joined_on", "c"."joined_on_source", "c"."notes", "c"."source", "c"."confidence", "c"."unverified_fields"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

