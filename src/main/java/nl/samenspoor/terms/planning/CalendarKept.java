package nl.samenspoor.terms.planning;

import nl.samenspoor.kernel.MunicipalityCode;

/** The calendar of a council has a new version: work that is due by its meetings may now be due on another day. */
public record CalendarKept(MunicipalityCode municipality) {}
