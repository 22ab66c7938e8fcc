package dev.tocsin.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true", "10.0.0.0/8, 11.0.0.0, false", "10.9.9.9/8, 10.0.0.0, true",
        "10.0.0.0/8, ::ffff:10.0.0.1, true", "0.0.0.0/0, 1.2.3.4, true", "0.0.0.0/0, ::1, false", "::/0, 1.2.3.4, true",
        "fe80::/10, febf::1, true", "fe80::/10, fec0::1, false", "::1/128, ::1, true", "::1/128, ::2, false",
        "192.168.1.1/32, 192.168.1.1, true", "192.168.1.1/32, 192.168.1.2, false", "2001:db8::/64, 2001:db8::ffff, true",
        "2001:db8::/64, 2001:db8:0:1::, false", "2001:db8::/65, 2001:db8::8000:0:0:0, false"})
    void a_block_holds_the_addresses_with_its_prefix(String block, String address, boolean inside) {
        assertThat(Cidr.parse(block).orElseThrow().contains(IpAddress.parse(address).orElseThrow())).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0/8", "::/129", "::ffff:10.0.0.0/104", "/8",
        "10.0.0.0/0008", "10.0.0.0/8/9"})
    void other_texts_are_no_block(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }
}
