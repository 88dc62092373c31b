package nl.samenspoor.terms;

import nl.samenspoor.database.EmptyDatabase;

/** The same on a real PostgreSQL server. */
class TermsOnPostgresTest extends StartingAndClosingTermsTest {

    @Override
    TermsFixture fixture() {
        return new TermsFixture(EmptyDatabase.onPostgres());
    }
}
