-- What imports compare names by: as customers.sort_name; a name of signs alone stands for itself.
-- Not declared strict, which would keep it from being inlined.
create function import_key(text) returns text
    language sql immutable parallel safe
    return coalesce(nullif(left(plain($1), 200), ''), $1);

-- Two spellings of one person share the first letter and the last word: "M. Anders" and "Maria Anders".
create function import_likeness(text) returns text
    language sql immutable parallel safe strict
    return left($1, 1) || ' ' || split_part($1, ' ', -1);

-- Whether two names could be one person's: some word is the same, as after a wedding.
create function import_related(text, text) returns boolean
    language sql immutable parallel safe strict
    return string_to_array($1, ' ') && string_to_array($2, ' ');

-- A mailbox read by many says nothing about who somebody is.
create function import_shared_mailbox(text) returns boolean
    language sql immutable parallel safe strict
    return $1 ~ '^(info|office|mail|contact|kontakt|sales|vertrieb|verkauf|service|support|hello|hallo|team|admin|buero|sekretariat|zentrale|post|einkauf|buchhaltung|accounting|billing|invoice|rechnung|noreply|no-reply)@';

-- Version 7 of RFC 9562 for many rows of one moment: the beginning is 16 digits of time, version and chance, then comes
-- the place of the row, so that they lie together in every index, then chance again.
create function import_id(beginning text, place bigint) returns uuid
    language sql volatile parallel safe strict
    return (beginning || to_hex(2147483648 + (place & 1073741823)) || lpad(to_hex((random() * 4294967295)::bigint), 8, '0'))::uuid;

-- The place of the row that an id was made for.
create function import_place(uuid) returns int
    language sql immutable parallel safe strict
    return ('x' || substr($1::text, 20, 4) || substr($1::text, 25, 4))::bit(32)::bigint & 1073741823;

create function import_merge(jsonb, jsonb) returns jsonb
    language sql immutable parallel safe
    return coalesce($1 || $2, $1, $2);

-- Later values win; null when none is there.
create aggregate import_merged(jsonb) (sfunc = import_merge, stype = jsonb, parallel = safe);
