-- 1
SELECT c.code, c.alpha3, c.numeric_code, c.name, c.official_name, c.official_short_name, c.region, c.m49_region_code, c.m49_region, c.m49_subregion_code, c.m49_subregion, c.m49_intermediate_region_code, c.m49_intermediate_region, c.codes_source, c.eu_membership_joined_on, c.eu_membership_left_on, c.eu_membership_source, c.is_eu_member2014, c.is_founding_participant, c.joined_on, c.joined_on_source, c.notes, c.source, c.confidence, c.unverified_fields
FROM core_countries AS c
WHERE c.code = @v0;

