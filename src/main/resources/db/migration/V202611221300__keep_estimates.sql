-- What the picker learned from the book, so that one customer can be evaluated by it until the next night.
alter table pick_rankings
    drop column usual_value,
    add column estimates jsonb;
