package nl.samenspoor.scenario;

import nl.samenspoor.IntegrationTest;

@IntegrationTest
class LastVotesOnH2Test extends LastVotesScenarios {

    @Override
    int repetitions(int councils) {
        return 50;
    }
}
