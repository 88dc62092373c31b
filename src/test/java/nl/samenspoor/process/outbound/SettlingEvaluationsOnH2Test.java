package nl.samenspoor.process.outbound;

import nl.samenspoor.IntegrationTest;

@IntegrationTest
class SettlingEvaluationsOnH2Test extends SettlingEvaluationsScenarios {}
