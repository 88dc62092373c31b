package nl.samenspoor.scenario;

import nl.samenspoor.PostgresTest;

@PostgresTest
class LateFieldDecisionsOnPostgresTest extends LateFieldDecisionScenarios {}
