-- What was added to a result's price stays as well while it is before the public.
create trigger tech_result_price_terms_frozen before update on tech_result for each row
    when ((old.price_day, old.price_terms) is distinct from (new.price_day, new.price_terms))
    execute function tech_result_frozen();
