package nl.samenspoor.process.outbound;

import nl.samenspoor.PostgresTest;

@PostgresTest
class SettlingEvaluationsOnPostgresTest extends SettlingEvaluationsScenarios {}
