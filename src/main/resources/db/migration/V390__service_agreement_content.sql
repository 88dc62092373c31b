-- All that a service agreement says, each part a column of its own; null is unknown. The columns price and content go on
-- holding the price in words and what is asked. Amounts are whole cents, hours and FTE whole hundredths. Rows are added,
-- never changed.
alter table service_agreement add column contractor_kind varchar(12);
alter table service_agreement add column contractor_municipality varchar(6);
alter table service_agreement add column quality varchar(20000);
alter table service_agreement add column price_kind varchar(20);
alter table service_agreement add column hours_hundredths bigint;
alter table service_agreement add column rate_cents bigint;
alter table service_agreement add column acts bigint;
alter table service_agreement add column act_cents bigint;
alter table service_agreement add column year_cents bigint;
alter table service_agreement add column fte_hundredths bigint;
alter table service_agreement add column availability varchar(20000);
alter table service_agreement add column reporting varchar(20000);
alter table service_agreement add column report_parts varchar(200);
alter table service_agreement add column steering varchar(20000);
alter table service_agreement add column changes varchar(20000);
alter table service_agreement add column discharge varchar(20000);
alter table service_agreement add column review_on varchar(40);
alter table service_agreement add column conflicts varchar(20000);
alter table service_agreement add column exit_terms varchar(20000);
alter table service_agreement add column trust_to_contractor varchar(10);
alter table service_agreement add column trust_to_client varchar(10);
alter table service_agreement add column goals varchar(10);
alter table service_agreement add column sight varchar(10);
alter table service_agreement add column detail_suggested varchar(30);
alter table service_agreement add column controls_suggested varchar(200);
alter table service_agreement add column detail_chosen varchar(30);
alter table service_agreement add column controls_chosen varchar(20000);
