package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "addresses.csv", numLinesToSkip = 1)
    void an_address_has_one_text(String text, String canonical) {
        assertThat(IpAddress.parse(text)).hasToString("Optional[" + canonical + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.", "1.2.3.x", ":", ":::", "1::2::3",
        "12345::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "::1%eth0", "::1.2.3", "1.2.3.4::", "fe80:", ":1", "localhost", "10.*",
        "::ffff:1.2.3.4.5", "1:2:3:4:5:6:7:1.2.3.4", " 1.2.3.4", "10.0.0.0/8", "1:2:3:4:5:6:7::8:9"})
    void other_texts_are_none(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Test
    void an_ipv4_address_equals_its_mapped_form() {
        assertThat(IpAddress.parse("::ffff:10.1.2.3")).isEqualTo(IpAddress.parse("10.1.2.3"));
    }

    @Property
    void its_text_reads_back_and_means_the_same_to_the_jdk(@ForAll long high, @ForAll long low) throws UnknownHostException {
        IpAddress address = new IpAddress(high, low);
        assertThat(IpAddress.parse(address.toString())).contains(address);
        assertThat(new BigInteger(1, InetAddress.getByName(address.toString()).getAddress())).isEqualTo(number(address));
    }

    @Property
    void addresses_compare_as_unsigned_numbers(@ForAll long h1, @ForAll long l1, @ForAll long h2, @ForAll long l2) {
        IpAddress a = new IpAddress(h1, l1);
        IpAddress b = new IpAddress(h2, l2);
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(number(a).compareTo(number(b)));
    }

    private static BigInteger number(IpAddress address) {
        return new BigInteger(Long.toUnsignedString(address.high())).shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(address.low())));
    }
}
