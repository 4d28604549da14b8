-- Entries kept before gists were kept get theirs.
UPDATE entry SET gist = act
  || '|' || coalesce((SELECT group_concat(code, ',') FROM (
       SELECT DISTINCT coalesce(json_extract(value, '$.code'), json_extract(value, '$.text'), '?') AS code FROM json_each(entry.json, '$.actors') ORDER BY code)), '')
  || '|' || coalesce((SELECT group_concat(code, ',') FROM (
       SELECT DISTINCT coalesce(json_extract(value, '$.code'), json_extract(value, '$.text'), '?') AS code FROM json_each(entry.json, '$.recipients') ORDER BY code)), '')
  WHERE gist IS NULL;
