/** Takes past and running cooperations aboard by playing their recorded events through the use cases people use. */
@NullMarked
package nl.samenspoor.casebook;

import org.jspecify.annotations.NullMarked;
