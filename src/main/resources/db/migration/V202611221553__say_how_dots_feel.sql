-- How a dot feels, as a member says: that counts, whatever the program reads, and however often it reads.
create table dot_feelings (
    workspace_id uuid not null,
    dot_id uuid not null,
    feeling text not null check (feeling in ('bad', 'neutral', 'good')),
    -- where it stands among what was read
    sentiment real not null generated always as (case feeling when 'bad' then -1 when 'good' then 1 else 0 end) stored,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (workspace_id, dot_id),
    foreign key (workspace_id, dot_id) references dots on delete cascade,
    foreign key (workspace_id, said_by) references members
);
call protect_by_workspace('dot_feelings');

-- sentiment is what counts, read_sentiment what the program read. Whoever counts, filters or searches needs to know of one only.
alter table dot_readings add column read_sentiment real;
update dot_readings set read_sentiment = sentiment;
alter table dot_readings alter column read_sentiment set not null;

create function let_people_say_how_it_feels() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.read_sentiment := new.sentiment;
    elsif new.read_sentiment = old.read_sentiment and new.sentiment <> old.sentiment then
        new.read_sentiment := new.sentiment;
    end if;
    new.sentiment := coalesce((select f.sentiment from dot_feelings f
        where f.workspace_id = new.workspace_id and f.dot_id = new.dot_id), new.read_sentiment);
    return new;
end
$$;
create trigger people_say_how_it_feels before insert or update on dot_readings
    for each row execute function let_people_say_how_it_feels();

create function note_said_feelings() returns trigger language plpgsql as $$
begin
    update dot_readings r set read_sentiment = r.read_sentiment
    from said s where r.workspace_id = s.workspace_id and r.dot_id = s.dot_id;
    return null;
end
$$;
create trigger note_said after insert on dot_feelings
    referencing new table as said for each statement execute function note_said_feelings();
create trigger note_said_otherwise after update on dot_feelings
    referencing new table as said for each statement execute function note_said_feelings();
create trigger note_taken_back after delete on dot_feelings
    referencing old table as said for each statement execute function note_said_feelings();
