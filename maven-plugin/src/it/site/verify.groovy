def log = new File(basedir, 'build.log').text.replace('\\', '/')
def site = new File(basedir, 'public')
assert new File(basedir, 'target/tocsin/site/index.html').exists()
def page = new File(site, 'rules/a-b-c-d-' + new File(site, 'rules').list()[0].replaceAll('.*-', '')).listFiles()[0].getText('UTF-8')
assert page.contains('<title>Account Added *by Hand* · Rules of &lt;us&gt;</title>')
assert page.contains('href="https://example.org/us/rules/blob/main/rules/a%20b%23c%25d/account%20added.toml"')
assert !page.contains('<b>them') && !page.contains('href="javascript')
assert new File(site, 'assets/search-index.js').text.startsWith('var tocsinIndex={')
assert log =~ /[1-9]\d+ pages written, 0 unchanged/
assert log =~ /0 pages written, [1-9]\d+ unchanged/
