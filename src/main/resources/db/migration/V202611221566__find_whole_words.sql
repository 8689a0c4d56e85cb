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

-- Known words stay locked to the transaction's end, or forget_words could remove what is needed from now on.
create or replace procedure learn_words(customer_ids uuid[])
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

-- When a customer is erased, so are the words that only this customer was found by. They are locked first and looked for
-- afterwards: somebody may just be learning one.
create or replace procedure forget_words(words tsvector)
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

insert into customer_words (workspace_id, word)
select workspace_id, word from (
    select distinct workspace_id, known_as(substr(unnest(tsvector_to_array(search_words)), 5)) collate "C" as word
    from customers) as used
where word is not null
on conflict do nothing;

-- The words as typed, each matching the beginning of a word; null where nothing but signs was typed. A phone number may
-- be parted by spaces, and begin with a zero that its international form lacks. Beginnings of letters are completed where
-- that gives few words; not while words of an import are yet to be learned.
create or replace function words_query(wanted text, least_letters int default 1) returns tsquery
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
create or replace function words_like(wanted text) returns setof text
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

drop function find_customers(text, int);
drop function common_words(text);

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
