/** From the engine to the features: delegates, query beans and listeners that the models name. None holds a rule. */
@NullMarked
package nl.samenspoor.process.inbound;

import org.jspecify.annotations.NullMarked;
