package nl.samenspoor.scenario;

import nl.samenspoor.IntegrationTest;

@IntegrationTest
class LateFieldDecisionsOnH2Test extends LateFieldDecisionScenarios {}
