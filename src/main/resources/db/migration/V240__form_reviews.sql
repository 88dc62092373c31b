-- When a cooperation that was only observed until a past day is followed again, its timers count from that day.
alter table cooperation add column followed_from date;
-- A form that takes the place of a failed one carries a review date of its own (model rule R3).
alter table form_drop add column review_on date;
