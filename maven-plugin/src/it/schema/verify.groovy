def builds = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert builds[0].contains('.tocsin/rule.schema.json') && builds[0].contains('.taplo.toml: editors')
assert new File(basedir, '.tocsin/rule.schema.json').text.contains('"http://json-schema.org/draft-04/schema#"')
assert new File(basedir, '.taplo.toml').text == '''[[rule]]
include = ["rules/**/*.toml", "hunts/**/*.toml"]
exclude = ["rules/_deprecated/*.toml", "hunts/*.toml", "**/cases.toml"]
schema = { enabled = true, path = ".tocsin/rule.schema.json" }

[[rule]]
include = ["rules/_deprecated/*.toml"]
schema = { enabled = true, path = ".tocsin/deprecated-rule.schema.json" }

[[rule]]
include = ["hunts/*.toml"]
schema = { enabled = true, path = ".tocsin/hunt.schema.json" }

[[rule]]
include = ["fixtures/**/cases.toml"]
schema = { enabled = true, path = ".tocsin/cases.schema.json" }

[[rule]]
include = ["tocsin.toml"]
schema = { enabled = true, path = ".tocsin/tocsin.schema.json" }
'''
assert builds[1].contains('was left as it is') && builds[1].contains('path = "editor/rule.schema.json"')
assert new File(basedir, 'editor/hunt.schema.json').file
