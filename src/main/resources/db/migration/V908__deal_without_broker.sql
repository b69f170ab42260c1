-- What the centre may still give a broker, counted on every page of its desk.
create index deal_without_broker on deal (turn_since) where turn is not null and broker is null;
