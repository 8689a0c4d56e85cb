-- Whose customers they are, as of the ranking: a page looks at the first of all and at those of who is to call.
alter table pick_candidates add column owner_id uuid;
create index pick_candidates_by_owner on pick_candidates (workspace_id, owner_id, position);
