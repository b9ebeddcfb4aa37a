-- 1
SELECT "c"."key", "c"."title", "c0"."code"
FROM "core_reports" AS "c"
LEFT JOIN "core_countries" AS "c0" ON "c"."country_code" = "c0"."code"
WHERE "c"."key" = @v0;

-- 2
SELECT "c"."code", "c"."name"
FROM "core_countries" AS "c"
WHERE "c"."code" IN (
    SELECT "v"."value"
    FROM json_each(@v0) AS "v"
);

-- 3
SELECT "c"."key"
FROM "core_policy_targets" AS "c"
WHERE "c"."key" = @v0;

