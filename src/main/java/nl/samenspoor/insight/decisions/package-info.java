/** Decision lists (besluitenlijsten): what councils and colleges decided, per cooperation and per municipality. */
@NullMarked
package nl.samenspoor.insight.decisions;

import org.jspecify.annotations.NullMarked;
