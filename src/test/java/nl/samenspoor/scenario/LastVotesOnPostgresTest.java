package nl.samenspoor.scenario;

import nl.samenspoor.PostgresTest;

@PostgresTest
class LastVotesOnPostgresTest extends LastVotesScenarios {

    @Override
    int repetitions(int councils) {
        return councils == 3 ? 20 : 3;
    }
}
