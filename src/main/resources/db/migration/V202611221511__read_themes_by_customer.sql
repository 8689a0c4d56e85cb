-- Which themes a customer speaks of, and when: answered by the index alone, and in the order in which a page shows their words.
create index theme_dots_by_speaker on theme_dots (workspace_id, customer_id, theme_id, heard_at desc, dot_id desc);
drop index theme_dots_by_customer;
