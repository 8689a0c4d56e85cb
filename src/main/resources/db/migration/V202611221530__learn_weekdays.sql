-- What was learned knows weekdays now; the next ranking brings it back.
alter table pick_rankings
    drop column estimates,
    add column estimates jsonb;
