package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Property
    void strings_sort_by_their_utf8_bytes(@ForAll String a, @ForAll String b) {
        int expected = Arrays.compareUnsigned(bytes(whole(a)), bytes(whole(b)));
        assertThat(Integer.signum(Utf8Order.compare(whole(a), whole(b)))).isEqualTo(Integer.signum(expected));
    }

    @Test
    void a_code_point_beyond_the_first_plane_sorts_last() {
        assertThat(Utf8Order.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
        assertThat(Utf8Order.compare("a", "B")).isPositive();
        assertThat(Utf8Order.compare("\u00e9", "z")).isPositive();
    }

    @Test
    void versions_sort_by_precedence_and_other_texts_last() {
        List<String> sorted = List.of("0.9", "1", "1.0-alpha", "1.0", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1",
                "1.0.0-alpha.1.x", "1.0.0-alpha.beta", "1.0.0-alpha1", "1.0.0-rc.1", "1.0.0", "1.0.0+build.2", "1.0.0.1", "1.0.1",
                "1.2.3", "1.2.20", "1.10.0", "2.0.0", "10.0.0", "", "01.2.3", "1.2.", "lkjlaskdjf", "v1.0");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(VersionOrder.COMPARATOR);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Property
    void numbers_of_unlike_types_compare_exactly(@ForAll long a, @ForAll double b) {
        assertThat(Integer.signum(Numbers.compare(a, b))).isEqualTo(BigDecimal.valueOf(a).compareTo(new BigDecimal(b)));
        assertThat(Integer.signum(Numbers.compare(b, a))).isEqualTo(new BigDecimal(b).compareTo(BigDecimal.valueOf(a)));
    }

    @Test
    void a_double_near_a_long_is_not_the_long() {
        assertThat(Numbers.compare(9007199254740993L, 9007199254740992.0)).isPositive();
        assertThat(Numbers.compare(Long.MAX_VALUE, 0x1p63)).isNegative();
        assertThat(Numbers.compare(new BigInteger("18446744073709551615"), -1L)).isPositive();
        assertThat(Numbers.compare(0.0, -0.0)).isZero();
        assertThat(Numbers.compare(Double.NaN, Long.MAX_VALUE)).isPositive();
        assertThat(Numbers.compare(5L, Double.NEGATIVE_INFINITY)).isPositive();
        assertThat(Numbers.compare(Double.NEGATIVE_INFINITY, Double.NaN)).isNegative();
    }

    @Test
    void suggestions_come_nearest_first() {
        List<String> names = List.of("process.name", "process.args", "process.pid", "file.name", "user.name");
        assertThat(Suggestions.nearest("proces.name", names, 3)).containsExactly("process.name");
        assertThat(Suggestions.nearest("Process.Name", names, 3)).startsWith("process.name");
        assertThat(Suggestions.nearest("zzz", names, 3)).isEmpty();
        assertThat(Suggestions.nearest("ab", List.of("ba", "b", "abc", "xyz"), 2)).containsExactly("abc", "b");
        assertThat(Suggestions.distance("ab", "ba", 5)).isEqualTo(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without halves of surrogate pairs, which have no UTF-8 form. */
    private static String whole(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }
}
