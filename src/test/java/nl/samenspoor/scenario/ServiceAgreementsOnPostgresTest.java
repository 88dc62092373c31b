package nl.samenspoor.scenario;

import nl.samenspoor.PostgresTest;

@PostgresTest
class ServiceAgreementsOnPostgresTest extends ServiceAgreementScenarios {}
