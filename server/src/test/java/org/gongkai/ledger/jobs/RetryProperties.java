package org.gongkai.ledger.jobs;

import java.time.Duration;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class RetryProperties {

    @Property
    void aPauseIsWithinAQuarterOfTheDoubledOneAndOfTheLongest(@ForAll @IntRange(min = 1, max = 500) int failures,
            @ForAll @DoubleRange(min = 0, max = 1) double chance, @ForAll @IntRange(min = 1, max = 5000) int first,
            @ForAll @IntRange(min = 1, max = 500) int times) {
        Retry retry = new Retry(3, Duration.ofMillis(first), Duration.ofMillis((long) first * times));
        long pause = retry.pause(failures, chance).toMillis();
        double middle = Math.min(first * Math.pow(2, Math.min(failures - 1, 40)), (double) first * times);
        assertThat((double) pause).isBetween(middle * 0.75 - 1, middle * 1.25 + 1);
        assertThat(pause).isPositive();
    }

    @Property
    void aLaterPauseIsNeverShorterWithTheSameChance(@ForAll @IntRange(min = 1, max = 100) int failures,
            @ForAll @DoubleRange(min = 0, max = 1) double chance) {
        assertThat(Retry.USUAL.pause(failures + 1, chance)).isGreaterThanOrEqualTo(Retry.USUAL.pause(failures, chance));
    }
}
