def json = { new groovy.json.JsonSlurper().parse(new File(basedir, "target/${it}.json")) }
assert json('kuery') == [matches: [1, 2]]
assert json('eql') == [sequences: [[joinKeys: [7], events: [0, 1]]]]
assert json('refused').error.line == 1
assert json('refused').error.message
