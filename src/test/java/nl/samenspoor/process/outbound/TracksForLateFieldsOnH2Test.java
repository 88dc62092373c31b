package nl.samenspoor.process.outbound;

import nl.samenspoor.IntegrationTest;

@IntegrationTest
class TracksForLateFieldsOnH2Test extends TracksForLateFieldsScenarios {}
