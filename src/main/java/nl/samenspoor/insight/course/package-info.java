/** Where the course of one cooperation stands, in order, with how long it takes against plan and term. */
@NullMarked
package nl.samenspoor.insight.course;

import org.jspecify.annotations.NullMarked;
