-- Tells the planner what customers and their history are like, after a year of it was written at once: it would take tables of
-- thousands of rows for empty ones until autovacuum comes by. The owner's rights are needed for it.
create function analyze_history() returns void
    language plpgsql security definer set search_path = public as $$
begin
    analyze customers, contacts, conversations, conversation_members, conversation_contacts, dots, promises;
end
$$;
