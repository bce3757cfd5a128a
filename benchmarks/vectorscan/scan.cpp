// Vectorscan over a corpus, a message a line. Each line on standard input starts one pass; its seconds are printed.
//   scan CORPUS PATTERNS     PATTERNS: a line each, "i" or "-", a tab, the expression
#include <hs/hs.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string read(const char *path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

int count(unsigned, unsigned long long, unsigned long long, unsigned, void *matches) {
    ++*static_cast<unsigned long long *>(matches);
    return 0;
}

}

int main(int argc, char **argv) {
    if (argc != 3) {
        std::cerr << "usage: scan CORPUS PATTERNS\n";
        return 2;
    }
    std::string corpus = read(argv[1]), patterns = read(argv[2]);
    auto messages = split(corpus);

    std::vector<std::string> expressions;
    std::vector<unsigned> flags, ids;
    for (auto line : split(patterns)) {
        flags.push_back(line[0] == 'i' ? HS_FLAG_CASELESS : 0);
        ids.push_back(static_cast<unsigned>(ids.size()));
        expressions.emplace_back(line.substr(2));
    }
    std::vector<const char *> pointers;
    for (auto &expression : expressions) pointers.push_back(expression.c_str());

    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    if (hs_compile_multi(pointers.data(), flags.data(), ids.data(), static_cast<unsigned>(pointers.size()), HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS) {
        std::cerr << "pattern " << error->expression << ": " << error->message << "\n";
        return 1;
    }
    hs_scratch_t *scratch = nullptr;
    hs_alloc_scratch(database, &scratch);
    std::cout << hs_version() << std::endl;

    for (std::string line; std::getline(std::cin, line);) {
        unsigned long long matches = 0;
        auto start = std::chrono::steady_clock::now();
        for (auto message : messages) hs_scan(database, message.data(), static_cast<unsigned>(message.size()), 0, scratch, count, &matches);
        std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
        std::cout << time.count() << " " << matches << std::endl;
    }
}
