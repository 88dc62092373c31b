package nl.samenspoor.scenario;

import nl.samenspoor.IntegrationTest;

@IntegrationTest
class ServiceAgreementsOnH2Test extends ServiceAgreementScenarios {}
