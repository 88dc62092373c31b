package nl.samenspoor.scenario;

import nl.samenspoor.PostgresTest;

@PostgresTest
class CollisionsOnPostgresTest extends CollisionScenarios {}
