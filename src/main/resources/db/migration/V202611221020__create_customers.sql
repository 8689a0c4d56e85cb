-- What search compares: folded text with every run of signs made one space. ASCII signs, control signs and general
-- punctuation are named by code point, so that words are parted alike under every locale of a database.
create function plain(text) returns text
    language sql immutable parallel safe strict
    return btrim(regexp_replace(left(fold($1), 2000), '[\u0001-\u002f:-@\[-`{-\u00bf\u2000-\u206f\u3000-\u3003]+', ' ', 'g'));

-- The words of a plain text. What holds ae, oe or ue is kept without the e as well: Mueller and Müller are one.
create function words_of(text) returns tsvector
    language sql immutable parallel safe strict
    return array_to_tsvector(array_remove(string_to_array(
        $1 || ' ' || replace(replace(replace($1, 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), ' '), ''));

-- People type a phone number with or without the country's code: the digits both ways. Takes E.164.
create function phone_words(text) returns text
    language sql immutable parallel safe strict
    return substr($1, 2) || ' ' || coalesce(substring($1 from
        '^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|8[0578]\d|9[679]\d)(\d+)$'), '');

-- THE rule of what search finds a customer by; nobody writes customers.search_words in any other way. Contacts is the
-- text of all contacts not archived: names, mails, and phone_words of the numbers, parted by spaces.
create function customer_search_words(name text, city text, external_id text, contacts text) returns tsvector
    language sql immutable parallel safe
    return words_of(plain(concat_ws(' ', name, city, external_id, contacts)));

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
create index customers_by_name on customers (workspace_id, sort_name, id) where archived_at is null;
create index customers_by_last_heard on customers (workspace_id, last_heard_at, id) where archived_at is null;
create index customers_by_value on customers (workspace_id, annual_value_cents, id) where archived_at is null;
create index customers_by_renewal on customers (workspace_id, renews_on, id) where archived_at is null;
create index customers_by_owner on customers (workspace_id, owner_id) where archived_at is null;
create index customers_by_segment on customers (workspace_id, segment) where archived_at is null;
create index customers_by_tier on customers (workspace_id, tier) where archived_at is null;
create index customers_by_relationship on customers (workspace_id, relationship) where archived_at is null;
create index customers_archived on customers (workspace_id, sort_name, id) where archived_at is not null;
create index customers_by_words on customers using gin (workspace_id, search_words) with (fastupdate = on);
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

-- Adds the words of these customers to those that mistyped ones are compared with.
create procedure learn_words(customer_ids uuid[])
    language sql
    as $$
    insert into customer_words (workspace_id, word)
    select current_workspace(), word
    from (
        select distinct unnest(tsvector_to_array(search_words)) collate "C" as word
        from customers
        where workspace_id = current_workspace() and id = any (customer_ids)) as used
    where length(word) between 3 and 40 and word !~ '[0-9]'
        and not exists (select from customer_words known where known.workspace_id = current_workspace() and known.word = used.word)
    order by word
    on conflict do nothing
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
