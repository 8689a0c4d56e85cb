-- What search compares: folded text with every run of signs made one space. ASCII signs, control signs and general
-- punctuation are named by code point, so that words are parted alike under every locale of a database. A single space is
-- left alone: replacing it by itself would take as long as all the rest.
create function plain(text) returns text
    language sql immutable parallel safe strict
    return btrim(regexp_replace(left(fold($1), 2000),
        '[\u0001-\u002f:-@\[-`{-\u00bf\u2000-\u206f\u3000-\u3003]{2,}|[\u0001-\u001f!-\u002f:-@\[-`{-\u00bf\u2000-\u206f\u3000-\u3003]', ' ', 'g'));

-- The words of a plain text. What holds ae, oe or ue is kept without the e as well: Mueller and Müller are one.
create function words_of(text) returns text[]
    language sql immutable parallel safe strict
    return array_remove(string_to_array(
        $1 || ' ' || replace(replace(replace($1, 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), ' '), '');

-- Each word in the search index begins with this, so that a workspace of a thousand customers never reads the words of
-- its neighbour's million. workspace_id as a column of a GIN index would cost more to write than all words together. That
-- two workspaces may share a mark costs time, not secrecy: every reader compares workspace_id as well.
create function workspace_mark() returns text
    language sql stable parallel safe
    return right(current_workspace()::text, 4);

-- People type a phone number with or without the country's code: the digits both ways. Takes E.164.
create function phone_words(text) returns text
    language sql immutable parallel safe
    return substr($1, 2) || ' ' || case
        when $1 ~ '^\+[17]\d+$' then substr($1, 3)
        when $1 ~ '^\+(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])\d+$' then substr($1, 4)
        when $1 ~ '^\+(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[0578]|9[679])\d\d+$' then substr($1, 5)
        else '' end;

-- THE rule of what search finds a customer by; nobody writes customers.search_words in any other way. Contacts is the
-- text of all contacts not archived: names, mails, and phone_words of the numbers, parted by spaces.
create function customer_search_words(name text, city text, external_id text, contacts text) returns tsvector
    language plpgsql stable parallel safe
    as $$
-- no query inside, and words_of written out: an import calls this for every row, and so it takes a third of the time
declare
    words text := plain(concat_ws(' ', name, city, external_id, contacts));
    mark text := workspace_mark();
begin
    if words ~ '[aou]e' then
        words := words || ' ' || replace(replace(replace(words, 'ae', 'a'), 'oe', 'o'), 'ue', 'u');
    end if;
    return case when words = '' then ''::tsvector
        else array_to_tsvector(string_to_array(mark || replace(words, ' ', ' ' || mark), ' ')) end;
end
$$;

create table customers (
    workspace_id uuid not null references workspaces,
    id uuid not null,
    kind text not null check (kind in ('company', 'person')),
    name text not null check (name <> ''),
    relationship text not null default 'customer'
        check (relationship in ('customer', 'prospect', 'former', 'competitors_client', 'partner')),
    segment text,
    tier text,
    owner_id uuid,
    -- hundredths of the currency: integer comparison is leakproof, so that the index serves under row-level security
    annual_value_cents bigint check (annual_value_cents >= 0),
    currency text not null,
    renews_on date,
    since date,
    -- for a competitor's client: whom they use today
    competitor text,
    website text,
    street text,
    city text,
    region text,
    postal_code text,
    country text,
    language text,
    time_zone text,
    notes text,
    custom_fields jsonb not null default '{}',
    external_id text,
    -- two-way contact only; kept by conversations at every save
    last_heard_at timestamptz,
    last_heard_by uuid,
    last_attempt_at timestamptz,
    attempts_since_heard int not null default 0,
    -- for order, and for search by the first letters: byte order whatever the database's own is
    sort_name text collate "C" not null generated always as (left(plain(name), 200)) stored,
    -- written by customer_search_words only; refresh_customer_search mends it
    search_words tsvector not null default '',
    archived_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- who changed the facts last, to name them to whoever saves over it; null after an import
    updated_by uuid,
    version int not null default 0,
    primary key (workspace_id, id),
    foreign key (workspace_id, owner_id) references members
);
create unique index customers_by_external_id on customers (workspace_id, external_id) where external_id is not null;
-- One index an order, and each carries what the list filters by: whatever combines, a page is read from the index alone
-- and only its fifty rows are fetched. Measured in docs/adr/0007-search-of-customers.md
create index customers_by_name on customers (workspace_id, sort_name, id)
    include (relationship, tier, segment, owner_id, renews_on, last_heard_at) where archived_at is null;
create index customers_by_last_heard on customers (workspace_id, last_heard_at, id)
    include (relationship, tier, segment, owner_id, renews_on) where archived_at is null;
create index customers_by_value on customers (workspace_id, annual_value_cents, id)
    include (relationship, tier, segment, owner_id, renews_on, last_heard_at) where archived_at is null;
create index customers_by_renewal on customers (workspace_id, renews_on, id)
    include (relationship, tier, segment, owner_id, last_heard_at) where archived_at is null;
-- For what is rare, any two and all three of what most customers share with many: seven bytes a row, as equal values
-- share one entry; nobody filters by having no tier or no segment. The statistics tell which go together; taken one by
-- one, a page of prospects of tier A, of which there are none, would be looked for in a million rows.
create index customers_by_owner on customers (workspace_id, owner_id) where archived_at is null;
create index customers_by_relationship on customers (workspace_id, relationship, tier, segment) where archived_at is null;
create index customers_by_tier on customers (workspace_id, tier, segment)
    where archived_at is null and tier is not null;
create index customers_by_segment on customers (workspace_id, segment, relationship)
    where archived_at is null and segment is not null;
create statistics customers_together (mcv) on workspace_id, relationship, tier, segment from customers;
alter statistics customers_together set statistics 300;
create index customers_archived on customers (workspace_id, sort_name, id) where archived_at is not null;
-- gin_pending_list_limit is left to the session on purpose: a large import sets it to 64 MB for itself and calls
-- settle_customer_words at its end, which is five times cheaper than settling on the way.
create index customers_by_words on customers using gin (search_words);
call protect_by_workspace('customers');

-- Every word customers are found by, once: what a mistyped word is compared with, instead of a million names. Words
-- nobody uses any more may stay: they lead nowhere.
create table customer_words (
    workspace_id uuid not null references workspaces,
    word text collate "C" not null,
    primary key (workspace_id, word)
);
create index customer_words_by_likeness on customer_words using gin (workspace_id, word gin_trgm_ops);
call protect_by_workspace('customer_words');

create table customer_tags (
    workspace_id uuid not null,
    customer_id uuid not null,
    tag text not null,
    primary key (workspace_id, tag, customer_id),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index customer_tags_by_customer on customer_tags (workspace_id, customer_id);
call protect_by_workspace('customer_tags');

-- channel 'any' closes every one of them
create table do_not_contact (
    workspace_id uuid not null,
    customer_id uuid not null,
    channel text not null check (channel in ('any', 'call', 'meeting', 'coffee', 'email', 'event', 'walk_in', 'message', 'survey')),
    reason text not null,
    set_by uuid,
    set_at timestamptz not null,
    primary key (workspace_id, customer_id, channel),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
call protect_by_workspace('do_not_contact');

create table contacts (
    workspace_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    name text not null check (name <> ''),
    role text,
    -- ISO date, or --MM-DD where the year is not known
    birthday text,
    preferred_channel text,
    preferred_hours text,
    language text,
    notes text,
    external_id text,
    archived_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    updated_by uuid,
    version int not null default 0,
    primary key (workspace_id, id),
    foreign key (workspace_id, customer_id) references customers on delete cascade
);
create index contacts_by_customer on contacts (workspace_id, customer_id);
create unique index contacts_by_external_id on contacts (workspace_id, external_id) where external_id is not null;
call protect_by_workspace('contacts');

-- A phone or a mail. normal is E.164 or the mail in lower case; null where the raw text is no phone number.
create table contact_points (
    workspace_id uuid not null,
    id uuid not null,
    contact_id uuid not null,
    kind text not null check (kind in ('phone', 'email')),
    raw text not null,
    normal text,
    label text,
    position smallint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, contact_id) references contacts on delete cascade
);
create index contact_points_by_contact on contact_points (workspace_id, contact_id, kind, position);
create index contact_points_by_normal on contact_points (workspace_id, kind, normal) where normal is not null;
call protect_by_workspace('contact_points');

-- The index of words reads the entries of one word ten times as fast as those of all words that begin alike. So what was
-- typed is first completed from the words a workspace knows, and each of these is looked up as a whole.

-- Under what customer_words keeps a word: itself; of one with digits, of which there are as many as customers, the letters
-- before them with the first digit; of a very long one its beginning. Null where nobody completes it.
create function known_as(word text) returns text
    language sql immutable parallel safe
    return case when length(word) >= 3 and word !~ '^[^0-9]{0,2}[0-9]'
        then coalesce(substring(word from '^[^0-9]{3,39}[0-9]'), left(word, 40)) end;

-- What the index is asked for it.
create function known_word_query(known text) returns text
    language sql stable parallel safe
    return '''' || workspace_mark() || known || case when length(known) > 39 or known ~ '[0-9]$' then ''':*' else '''' end;

-- Adds the words of these customers to those that typed ones are completed from and mistyped ones compared with. Known words
-- stay locked to the transaction's end, or forget_words could remove what is needed from now on.
create procedure learn_words(customer_ids uuid[])
    language plpgsql
    as $$
declare
    used text[] := array(
        select distinct known_as(substr(unnest(tsvector_to_array(search_words)), 5)) collate "C"
        from customers where workspace_id = current_workspace() and id = any (customer_ids));
    kept int;
begin
    used := array(select word from unnest(used) as word where word is not null order by word);
    loop
        insert into customer_words (workspace_id, word)
        select current_workspace(), word from unnest(used) as word
        where not exists (
            select from customer_words known where known.workspace_id = current_workspace() and known.word = word.word)
        on conflict do nothing;
        select count(*) into kept from (
            select from customer_words
            where workspace_id = current_workspace() and word = any (used) order by word for key share) as locked;
        exit when kept = cardinality(used);
    end loop;
end
$$;

-- Writes search_words anew and learns new words. To be called in the transaction that changed a name, a city, an external
-- id, a contact or a contact point; imports may write search_words in their own insert and then only call learn_words.
create procedure refresh_customer_search(customer_ids uuid[])
    language sql
    as $$
    update customers c
    set search_words = customer_search_words(c.name, c.city, c.external_id, (
        select string_agg(concat_ws(' ', k.name, (
            select string_agg(coalesce(case p.kind when 'phone' then phone_words(p.normal) else p.normal end, p.raw), ' ')
            from contact_points p where p.workspace_id = k.workspace_id and p.contact_id = k.id)), ' ')
        from contacts k
        where k.workspace_id = c.workspace_id and k.customer_id = c.id and k.archived_at is null))
    where c.workspace_id = current_workspace() and c.id = any (customer_ids);
    call learn_words(customer_ids);
$$;

-- Sorts the words that were written lately into their index; until then every search reads through them.
create function settle_customer_words() returns void
    language sql security definer set search_path = public
    as $$ select gin_clean_pending_list('customers_by_words') $$;

-- When a customer is erased, so are the words that only this customer was found by. They are locked first and looked for
-- afterwards: somebody may just be learning one.
create procedure forget_words(words tsvector)
    language plpgsql security definer
    set search_path = public
    as $$
declare
    used text[] := array(
        select distinct known_as(substr(unnest(tsvector_to_array(words)), 5)) collate "C");
begin
    perform from customer_words
    where workspace_id = current_workspace() and word = any (used) order by word for update;
    delete from customer_words w
    where w.workspace_id = current_workspace() and w.word = any (used) and not exists (
        select from customers c
        where c.workspace_id = w.workspace_id and c.search_words @@ known_word_query(w.word)::tsquery);
end
$$;

-- The words as typed, each matching the beginning of a word; null where nothing but signs was typed. A phone number may
-- be parted by spaces, and begin with a zero that its international form lacks. Beginnings of letters are completed where
-- that gives few words; not while words of an import are yet to be learned.
create function words_query(wanted text, least_letters int default 1) returns tsquery
    language plpgsql stable parallel safe strict
    as $$
declare
    mark text := workspace_mark();
    digits text := regexp_replace(wanted, '[^0-9]', '', 'g');
    complete boolean := not exists (
        select from scheduled_tasks
        where task_name = 'learn-imported-words' and left(task_instance, 36) = current_workspace()::text);
    typed text;
    spelling text;
    known text[];
    alike text;
    asked text;
begin
    for typed in
        select distinct word from unnest(string_to_array(plain(wanted), ' ')) as word
        where word <> '' and length(word) >= least_letters limit 8
    loop
        alike := null;
        for spelling in select distinct unnest(words_of(typed)) loop
            known := '{}';
            if complete and length(spelling) between 3 and 39 and spelling !~ '[0-9]' then
                known := array(
                    select word from customer_words
                    where workspace_id = current_workspace()
                        and word >= spelling and word < spelling || U&'\+10FFFF' collate "C"
                    limit 33);
            end if;
            alike := concat_ws(' | ', alike, case when cardinality(known) between 1 and 32
                then (select string_agg(known_word_query(word), ' | ') from unnest(known) as word)
                else format('''%s%s'':*', mark, spelling) end);
        end loop;
        asked := concat_ws(' & ', asked, '(' || alike || ')');
    end loop;
    if wanted ~ '^[0-9 +()/.-]+$' and length(digits) >= 3 then
        asked := concat_ws(' | ', format('''%1$s%2$s'':* | ''%1$s%3$s'':*',
            mark, digits, coalesce(nullif(ltrim(digits, '0'), ''), digits)), '(' || asked || ')');
    end if;
    return asked::tsquery;
end
$$;

-- Loads pg_trgm into this session: only then may somebody who is no superuser name its settings in a function.
do $$ begin perform similarity('a', 'b'); end $$;

-- Words like this one that customers are found by, the likest first. Mueler is compared as muler too, or words that
-- happen to begin with muel would hide Müller.
create function words_like(wanted text) returns setof text
    language sql stable security definer
    set search_path = public
    set pg_trgm.word_similarity_threshold = 0.4
    as $$
    select likest.word
    from (select distinct unnest(words_of(wanted)) as spelling) as spellings, lateral (
        select word from customer_words
        where workspace_id = current_workspace() and word %> spelling and word !~ '[0-9]'
        order by word_similarity(spelling, word) + similarity(spelling, word) desc, word
        limit 10) as likest
$$;

-- About how many customers have these words, as the planner knows it from ANALYZE: in less than a millisecond. Not by
-- workspace, as the words carry their workspace's mark. Volatile, or it could not ask the planner.
create function about_so_many(words tsquery) returns real
    language plpgsql volatile security definer
    set search_path = public
    as $$
declare
    plan json;
begin
    if (select reltuples < 1 from pg_class where oid = 'customers'::regclass) then
        return 0;
    end if;
    execute format('explain (format json) select from customers where search_words @@ %L', words) into plan;
    return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end
$$;

-- Search under row-level security: @@ is not leakproof, so that only a function that looks at the workspace itself may
-- use the index. way says how to go on:
--   nothing: signs only;
--   letters: too short for words, compare the beginning of the name;
--   found:   ids are all there are; closeness 0 where the name begins as typed, 1 as typed, 2 as if mistyped;
--   many:    more than most have these words, so that reading in order and filtering by words_query meets them soon.
create function find_customers(wanted text, most int, archived boolean, out way text, out ids uuid[], out closeness smallint[])
    language plpgsql volatile security definer
    set search_path = public
    as $$
declare
    long_words tsquery := words_query(wanted, 3);
    all_words tsquery := words_query(wanted);
    typed text collate "C" := plain(wanted);
    after text collate "C" := typed || U&'\+10FFFF';
    likely tsquery;
    more uuid[];
begin
    if long_words is null then
        way := case when all_words is null then 'nothing' else 'letters' end;
        return;
    end if;
    way := 'many';
    if about_so_many(long_words) > (case when long_words = all_words then most else most * 5 end) then
        return;
    end if;
    select coalesce(array_agg(meant.id), '{}'), coalesce(array_agg(meant.closeness), '{}') into ids, closeness from (
        select c.id, case when c.sort_name >= typed and c.sort_name < after then 0 else 1 end::smallint as closeness
        from customers c
        where c.workspace_id = current_workspace() and c.search_words @@ long_words
            and (c.archived_at is not null) = archived
            -- short words would make the index read a good part of all words: as a case they are kept out of it
            and case when long_words = all_words or c.search_words @@ all_words then true end
        limit most + 1) as meant;
    if cardinality(ids) > most then
        ids := null;
        closeness := null;
        return;
    end if;
    way := 'found';
    if cardinality(ids) < 20 then
        select string_agg('(' || concat_ws(' | ', words_query(word)::text, (
            select string_agg(quote_literal(workspace_mark() || alike), ' | ') from words_like(word) as alike
            where length(word) > 3 and word !~ '[0-9]')) || ')', ' & ')::tsquery
        into likely
        from (
            select distinct word from unnest(string_to_array(plain(wanted), ' ')) as word
            where length(word) >= 3 limit 8) as typed;
        more := array(
            select c.id from customers c
            where c.workspace_id = current_workspace() and c.search_words @@ likely and c.id <> all (find_customers.ids)
                and (c.archived_at is not null) = archived
            limit 200);
        ids := ids || more;
        closeness := closeness || array_fill(2::smallint, array[cardinality(more)]);
    end if;
end
$$;

-- Those of many that have the words, but not at the beginning of their name, where these are no more than most; else null.
-- Their names may lie far apart or there may be none, so that reading in order would meet them late or never.
create function customers_named_otherwise(wanted text, most int, archived boolean) returns uuid[]
    language plpgsql volatile security definer
    set search_path = public
    as $$
declare
    words tsquery := words_query(wanted, 3);
    all_words tsquery := words_query(wanted);
    typed text collate "C" := plain(wanted);
    after text collate "C" := typed || U&'\+10FFFF';
    about real := about_so_many(words);
    named_so int;
    ids uuid[];
begin
    select count(*) into named_so from (
        select from customers c
        where c.workspace_id = current_workspace() and c.sort_name >= typed and c.sort_name < after
            and (c.archived_at is not null) = archived
        limit about::int) as counted;
    if about - named_so > most * 1.5 then
        return null;
    end if;
    ids := array(
        select c.id from customers c
        where c.workspace_id = current_workspace() and c.search_words @@ words
            and (c.archived_at is not null) = archived
            and not (c.sort_name >= typed and c.sort_name < after)
            and case when words = all_words or c.search_words @@ all_words then true end
        limit most + 1);
    return case when cardinality(ids) <= most then ids end;
end
$$;
