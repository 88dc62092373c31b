-- The price in words is as long as any other text of an agreement.
alter table service_agreement alter column price set data type varchar(20000);
