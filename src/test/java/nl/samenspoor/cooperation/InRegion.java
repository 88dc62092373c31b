package nl.samenspoor.cooperation;

import org.junit.jupiter.api.AfterEach;

/** A test with a region of its own. */
abstract class InRegion {

    final Region region = new Region();

    @AfterEach
    void close() {
        region.close();
    }
}
