-- The review's queue, longest waiting first.
create index demand_submitted on demand (updated_at, id) where stage = 'SUBMITTED';
create index tech_result_submitted on tech_result (updated_at, id) where stage = 'SUBMITTED';
