-- 1
SELECT (
    SELECT COUNT(*)
    FROM "core_facts" AS "c"
    WHERE "c"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c"."year" >= @v0)
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 2
SELECT "c"."type", COUNT(*), MIN("c"."date"), MAX("c"."date")
FROM "core_facts" AS "c"
WHERE "c"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c"."year" >= @v0
GROUP BY "c"."type"
ORDER BY COUNT(*) DESC, (SELECT 1), "c"."type"
LIMIT @v1;

-- 3
SELECT "c0"."Left0", "c2"."key", "c2"."title"
FROM (
    SELECT "c"."key" AS "Left", "c"."type" AS "Left0", ROW_NUMBER() OVER (PARTITION BY "c"."type" ORDER BY "c"."date" IS NULL, "c"."date", "c"."key") AS "Right"
    FROM "core_facts" AS "c"
    WHERE "c"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c"."year" >= @v0 AND "c"."type" IN (
        SELECT "v"."value"
        FROM json_each(@v1) AS "v"
    )
    GROUP BY "c"."key", "c"."type", "c"."date"
    LIMIT @v3
) AS "c0"
LEFT JOIN (
    SELECT "c1"."key", "c1"."title"
    FROM "core_facts" AS "c1"
    WHERE "c1"."type" = 'Hotline' OR "c1"."type" = 'BlockingScheme' OR "c1"."type" = 'NoticeAndTakedownRule' OR "c1"."type" = 'Programme' OR "c1"."type" = 'SaferInternetCentre' OR "c1"."type" = 'Law' OR "c1"."type" = 'TreatyStatus' OR "c1"."type" = 'PoliceUnit' OR "c1"."type" = 'JointOperation' OR "c1"."type" = 'Network' OR "c1"."type" = 'IcseAccess' OR "c1"."type" = 'IdentificationUnit' OR "c1"."type" = 'SupportService'
) AS "c2" ON "c0"."Left" = "c2"."key"
WHERE "c0"."Right" <= CAST(@v4 AS bigint)
ORDER BY "c0"."Left0", "c0"."Right";

-- 4
SELECT "c"."key"
FROM "core_reports" AS "c"
WHERE "c"."key" = @v0;

-- 5
SELECT "a"."value", "c0"."module", "c0"."type", "c0"."title", "c0"."date", "c0"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN (
    SELECT "c"."key", "c"."date", "c"."module", "c"."title", "c"."type"
    FROM "core_facts" AS "c"
    WHERE "c"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService')
) AS "c0"
WHERE "c0"."key" IN (
    SELECT "c1"."key"
    FROM "core_facts" AS "c1"
    WHERE "c1"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c1"."key" IN (
        SELECT "c2"."related_key"
        FROM "core_commitments" AS "c2"
        WHERE "c2"."report_key" = "a"."value"
    )
    ORDER BY "c1"."date" NULLS LAST, "c1"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c0"."date" NULLS LAST, "c0"."key";

-- 6
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_facts" AS "c"
    WHERE "c"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c"."key" IN (
        SELECT "c0"."related_key"
        FROM "core_commitments" AS "c0"
        WHERE "c0"."report_key" = "a"."value"
    ))
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 7
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."related_key" IS NOT NULL AND "c"."related_key" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 8
SELECT "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 9
SELECT "a"."value", "c0"."key", "c0"."date", "c0"."year", "c0"."confidence"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN (
    SELECT "c"."key", "c"."date", "c"."year", "c"."confidence"
    FROM "core_facts" AS "c"
    WHERE "c"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService')
) AS "c0"
WHERE "c0"."key" IN (
    SELECT "c1"."key"
    FROM "core_facts" AS "c1"
    WHERE "c1"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c1"."country_code" = "a"."value" AND "c1"."type" = @v1
    ORDER BY "c1"."date" DESC NULLS FIRST, "c1"."key"
    LIMIT @v2
)
ORDER BY "a"."value", "c0"."date" DESC NULLS FIRST, "c0"."key";

-- 10
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_facts" AS "c"
    WHERE "c"."type" IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND "c"."country_code" = "a"."value" AND "c"."type" = @v1)
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

