-- When the form is looked at again, as it was said, where that is less exact than the day that counts; null when it was a day.
alter table cooperation add column form_review_given varchar(40);
