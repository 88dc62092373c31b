package nl.samenspoor.scenario;

import nl.samenspoor.PostgresTest;

/**
 * The same on PostgreSQL, less often than on H2: twenty times with three councils, three times with twenty-five. How threads
 * can meet is varied on H2, fifty times each; what has to be seen here is that PostgreSQL takes the row lock and lets the
 * next vote read what the one before committed, and one such meeting shows that. Twenty-five clerks at once are the slowest
 * scenario there is, and the whole suite has to stay below a quarter of an hour.
 */
@PostgresTest
class LastVotesOnPostgresTest extends LastVotesScenarios {

    @Override
    int repetitions(int councils) {
        return councils == 3 ? 20 : 3;
    }
}
