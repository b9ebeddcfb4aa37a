-- 1
SELECT c.title, c.language, c.url, c.title_translations, c0.code, c.key
FROM core_documents AS c
LEFT JOIN core_countries AS c0 ON c.country_code = c0.code
WHERE c.key = @v0;

