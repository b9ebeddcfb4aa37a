-- 1
SELECT "c"."name", (
    SELECT MIN("a2"."founded_year")
    FROM "availability_reduction_hotlines" AS "a2"
    WHERE "a2"."country_code" = "c"."code") - (
    SELECT MIN("c3"."year")
    FROM "core_facts" AS "c3"
    WHERE "c3"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c3"."country_code" = "c"."code" AND "c3"."type" = 'Law')
FROM "core_countries" AS "c"
WHERE (
    SELECT MIN("a"."founded_year")
    FROM "availability_reduction_hotlines" AS "a"
    WHERE "a"."country_code" = "c"."code") IS NOT NULL AND (
    SELECT MIN("c0"."year")
    FROM "core_facts" AS "c0"
    WHERE "c0"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c0"."country_code" = "c"."code" AND "c0"."type" = 'Law') IS NOT NULL
ORDER BY (
    SELECT MIN("a0"."founded_year")
    FROM "availability_reduction_hotlines" AS "a0"
    WHERE "a0"."country_code" = "c"."code") IS NULL OR (
    SELECT MIN("c1"."year")
    FROM "core_facts" AS "c1"
    WHERE "c1"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c1"."country_code" = "c"."code" AND "c1"."type" = 'Law') IS NULL, (
    SELECT MIN("a1"."founded_year")
    FROM "availability_reduction_hotlines" AS "a1"
    WHERE "a1"."country_code" = "c"."code") - (
    SELECT MIN("c2"."year")
    FROM "core_facts" AS "c2"
    WHERE "c2"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c2"."country_code" = "c"."code" AND "c2"."type" = 'Law'), "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE (
        SELECT MIN("a"."founded_year")
        FROM "availability_reduction_hotlines" AS "a"
        WHERE "a"."country_code" = "c"."code") IS NOT NULL AND (
        SELECT MIN("c0"."year")
        FROM "core_facts" AS "c0"
        WHERE "c0"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c0"."country_code" = "c"."code" AND "c0"."type" = 'Law') IS NOT NULL)
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT MIN((
    SELECT MIN("a0"."founded_year")
    FROM "availability_reduction_hotlines" AS "a0"
    WHERE "a0"."country_code" = "c1"."code") - (
    SELECT MIN("c2"."year")
    FROM "core_facts" AS "c2"
    WHERE ("c2"."type" = 'Hotline' OR "c2"."type" = 'BlockingScheme' OR "c2"."type" = 'NoticeAndTakedownRule' OR "c2"."type" = 'Programme' OR "c2"."type" = 'SaferInternetCentre' OR "c2"."type" = 'Law' OR "c2"."type" = 'TreatyStatus' OR "c2"."type" = 'PoliceUnit' OR "c2"."type" = 'JointOperation' OR "c2"."type" = 'Network' OR "c2"."type" = 'IcseAccess' OR "c2"."type" = 'IdentificationUnit' OR "c2"."type" = 'SupportService') AND "c2"."country_code" = "c1"."code" AND "c2"."type" = 'Law')), alliance_quantile_whole((
    SELECT MIN("a1"."founded_year")
    FROM "availability_reduction_hotlines" AS "a1"
    WHERE "a1"."country_code" = "c1"."code") - (
    SELECT MIN("c3"."year")
    FROM "core_facts" AS "c3"
    WHERE ("c3"."type" = 'Hotline' OR "c3"."type" = 'BlockingScheme' OR "c3"."type" = 'NoticeAndTakedownRule' OR "c3"."type" = 'Programme' OR "c3"."type" = 'SaferInternetCentre' OR "c3"."type" = 'Law' OR "c3"."type" = 'TreatyStatus' OR "c3"."type" = 'PoliceUnit' OR "c3"."type" = 'JointOperation' OR "c3"."type" = 'Network' OR "c3"."type" = 'IcseAccess' OR "c3"."type" = 'IdentificationUnit' OR "c3"."type" = 'SupportService') AND "c3"."country_code" = "c1"."code" AND "c3"."type" = 'Law'), 0.5), MAX((
    SELECT MIN("a2"."founded_year")
    FROM "availability_reduction_hotlines" AS "a2"
    WHERE "a2"."country_code" = "c1"."code") - (
    SELECT MIN("c4"."year")
    FROM "core_facts" AS "c4"
    WHERE ("c4"."type" = 'Hotline' OR "c4"."type" = 'BlockingScheme' OR "c4"."type" = 'NoticeAndTakedownRule' OR "c4"."type" = 'Programme' OR "c4"."type" = 'SaferInternetCentre' OR "c4"."type" = 'Law' OR "c4"."type" = 'TreatyStatus' OR "c4"."type" = 'PoliceUnit' OR "c4"."type" = 'JointOperation' OR "c4"."type" = 'Network' OR "c4"."type" = 'IcseAccess' OR "c4"."type" = 'IdentificationUnit' OR "c4"."type" = 'SupportService') AND "c4"."country_code" = "c1"."code" AND "c4"."type" = 'Law'))
FROM (
    SELECT "c"."code", 1 AS "Key"
    FROM "core_countries" AS "c"
    WHERE (
        SELECT MIN("a"."founded_year")
        FROM "availability_reduction_hotlines" AS "a"
        WHERE "a"."country_code" = "c"."code") IS NOT NULL AND (
        SELECT MIN("c0"."year")
        FROM "core_facts" AS "c0"
        WHERE "c0"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c0"."country_code" = "c"."code" AND "c0"."type" = 'Law') IS NOT NULL
) AS "c1"
GROUP BY "c1"."Key";

