package nl.samenspoor.scenario;

import nl.samenspoor.PostgresTest;

@PostgresTest
class LastVotesOnPostgresTest extends LastVotesScenarios {

    @Override
    int repetitions() {
        return 5;
    }
}
