package nl.samenspoor.scenario;

import nl.samenspoor.IntegrationTest;

@IntegrationTest
class CollisionsOnH2Test extends CollisionScenarios {}
