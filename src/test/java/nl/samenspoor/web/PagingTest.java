package nl.samenspoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void aFullLastPageHasNoNext() {
        Paging paging = new Paging(1, 25, 50, "/tasks?page=");
        assertFalse(paging.hasNext());
        assertEquals("/tasks?page=0", paging.previousHref());
        assertEquals(26, paging.firstRow());
        assertEquals(50, paging.lastRow());
    }

    @Test
    void anEmptyListHasNothingToTurn() {
        Paging paging = new Paging(0, 25, 0, "/tasks?page=");
        assertFalse(paging.hasNext() || paging.hasPrevious());
        assertEquals(0, paging.firstRow());
    }

    @Test
    void aPageBehindTheLastLeadsBackToTheLast() {
        Paging paging = new Paging(9, 25, 60, "/tasks?page=");
        assertTrue(paging.hasPrevious());
        assertEquals("/tasks?page=2", paging.previousHref());
        assertTrue(paging.pastEnd());
        assertFalse(new Paging(2, 25, 60, "/tasks?page=").pastEnd());
        assertFalse(new Paging(9, 25, 0, "/tasks?page=").pastEnd());
    }
}
